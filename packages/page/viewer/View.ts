/** The view of a canvas on the map, and what is drawn in more than one way. */
import type { Camera, Size } from './Camera.js'
import type { Edge, Node } from './Graph.js'

/** How much larger than the view the picture is, so that there is something to see where it is moved. */
export const room = 1.5

export type Canvas = CanvasRenderingContext2D

// The part of the map that is seen, so that the rest is left out.
export interface Window {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Leaves nothing on a canvas. */
export const clear = (canvas: Canvas): void => {
  canvas.setTransform(1, 0, 0, 1, 0, 0)
  canvas.clearRect(0, 0, canvas.canvas.width, canvas.canvas.height)
}

/** Sets a canvas so that what is drawn stands where the camera says. */
export const look = (canvas: Canvas, { x, y, scale }: Camera, { width, height }: Size, ratio: number): Window => {
  canvas.setTransform(
    ratio * scale,
    0,
    0,
    ratio * scale,
    ratio * (width / 2 - x * scale),
    ratio * (height / 2 - y * scale)
  )
  const [w, h] = [width / 2 / scale, height / 2 / scale]
  return { left: x - w, right: x + w, top: y - h, bottom: y + h }
}

/** The line of a dependency. */
export const line = (canvas: Canvas, { x1, y1, x2, y2 }: Edge): void => {
  canvas.moveTo(x1, y1)
  canvas.lineTo(x2, y2)
}

/** The head of its arrow. */
export const head = (canvas: Canvas, { x1, y1, x2, y2 }: Edge): void => {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length]
  canvas.moveTo(x2, y2)
  canvas.lineTo(x2 - 4 * dx - 1.6 * dy, y2 - 4 * dy + 1.6 * dx)
  canvas.lineTo(x2 - 4 * dx + 1.6 * dy, y2 - 4 * dy - 1.6 * dx)
}

/** Whether a function is seen, with some room. */
export const inside = ({ x, y }: Node, { left, right, top, bottom }: Window, room: number): boolean =>
  x > left - room && x < right + room && y > top - room && y < bottom + room
