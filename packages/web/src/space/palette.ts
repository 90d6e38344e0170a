/** Colours of the picture in space; the same on light and dark pages, as in the cross-section. */
export const palette = {
  skin: '#e9c7b0',
  fat: '#faf1d6',
  muscle: '#f3e2da',
  roomEdge: '#a98f84',
  nerve: '#f0c440',
  nerveReached: '#3f78bd',
  nerveEnd: '#fbe9a9',
  neighbour: '#f3dc8c',
  artery: '#c43d36',
  arteryEnd: '#8f2620',
  shaft: '#6b7885',
  active: '#24323e',
  ice: { middle: '#a9d4f2', rim: '#4a8fc9', middleOpacity: 0.16, rimOpacity: 0.78 },
  lethal: { middle: '#2c62b4', rim: '#0b1d4a', middleOpacity: 0.3, rimOpacity: 0.92 },
} as const;
