/** Which part of the map is seen: the middle of the view, and pixels for a unit. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** The size of the view in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

const most = 12
const least = 0.02

/** The camera that shows some places, with room around them. */
export const showing = (
  places: ReadonlyArray<{ readonly x: number; readonly y: number; readonly r: number }>,
  { width, height }: Size,
  nearest = 3
): Camera => {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y, r } of places) {
    left = Math.min(left, x - r)
    right = Math.max(right, x + r)
    top = Math.min(top, y - r)
    bottom = Math.max(bottom, y + r)
  }
  if (left > right) return { x: 0, y: 0, scale: 1 }
  const scale = 0.94 * Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top))
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(nearest, Math.max(least, scale)) }
}

/** The camera moved by pixels. */
export const moved = ({ x, y, scale }: Camera, dx: number, dy: number): Camera => ({
  x: x - dx / scale,
  y: y - dy / scale,
  scale
})

/** The camera nearer by a factor, with one point of the view held where it is. */
export const nearer = (
  camera: Camera,
  factor: number,
  at: { readonly x: number; readonly y: number },
  size: Size
): Camera => {
  const scale = Math.min(most, Math.max(least, camera.scale * factor))
  const held = place(camera, at, size)
  return {
    x: held.x - (at.x - size.width / 2) / scale,
    y: held.y - (at.y - size.height / 2) / scale,
    scale
  }
}

/** The place of the map under a point of the view. */
export const place = (
  { x, y, scale }: Camera,
  at: { readonly x: number; readonly y: number },
  { width, height }: Size
): { readonly x: number; readonly y: number } => ({
  x: x + (at.x - width / 2) / scale,
  y: y + (at.y - height / 2) / scale
})
