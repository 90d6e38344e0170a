import { Color, DoubleSide, ShaderMaterial } from 'three';

const vertexShader = /* glsl */ `
varying vec3 facing;
void main() {
  facing = normalize(normalMatrix * normal);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const fragmentShader = /* glsl */ `
uniform vec3 middle;
uniform vec3 rim;
uniform float middleOpacity;
uniform float rimOpacity;
varying vec3 facing;
void main() {
  vec3 way = normalize(facing);
  float edge = pow(1.0 - abs(way.z), 1.8);
  float light = 0.86 + 0.14 * dot(way * sign(way.z), normalize(vec3(-0.4, 0.7, 0.6)));
  gl_FragColor = vec4(mix(middle, rim, edge) * light, mix(middleOpacity, rimOpacity, edge));
  #include <colorspace_fragment>
}`;

/** A body that can be seen through, with a clear edge. The picture has no perspective: the eye is along z. */
export function iceMaterial(look: {
  readonly middle: string;
  readonly rim: string;
  readonly middleOpacity: number;
  readonly rimOpacity: number;
}): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: {
      middle: { value: new Color(look.middle) },
      rim: { value: new Color(look.rim) },
      middleOpacity: { value: look.middleOpacity },
      rimOpacity: { value: look.rimOpacity },
    },
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
  });
}
