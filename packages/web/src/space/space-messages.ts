import type { SpaceMoment, SpacePicture, SpaceScene } from './space-picture.js';

/** Asked of the worker. A scene that is the same as before is told again without a run. */
export type SpaceRequest =
  | {
      readonly kind: 'freeze';
      readonly turn: number;
      readonly scene: SpaceScene;
      readonly moment: SpaceMoment;
    }
  | { readonly kind: 'moment'; readonly turn: number; readonly moment: SpaceMoment };

export type SpaceAnswer = { readonly turn: number } & (
  | { readonly kind: 'progress'; readonly doneShare: number }
  | { readonly kind: 'picture'; readonly picture: SpacePicture; readonly computedMs: number }
  | { readonly kind: 'fault'; readonly message: string }
);
