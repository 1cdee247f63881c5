/** What hands do on the map: point, move, pinch, turn a wheel, tap. */
interface Point {
  readonly x: number
  readonly y: number
}

/** What comes of it. */
export interface Acts {
  readonly hover: (at: Point) => void
  readonly move: (dx: number, dy: number) => void
  readonly near: (factor: number, at: Point) => void
  readonly tap: (at: Point) => void
  readonly leave: () => void
}

/** Less than this, in pixels, is a tap. */
const tremor = 5

/** Listens to what hands do on a canvas. */
export const of = (canvas: HTMLCanvasElement, acts: Acts): void => {
  const point = (event: MouseEvent): Point => {
    const box = canvas.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const hands = new Map<number, Point>()
  let moved = 0
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    hands.set(event.pointerId, point(event))
    moved = 0
  })
  canvas.addEventListener('pointermove', (event) => {
    const at = point(event)
    const before = hands.get(event.pointerId)
    if (before === undefined) return acts.hover(at)
    const other = [...hands].find(([id]) => id !== event.pointerId)?.[1]
    hands.set(event.pointerId, at)
    moved += Math.hypot(at.x - before.x, at.y - before.y)
    if (other === undefined) return acts.move(at.x - before.x, at.y - before.y)
    // Two fingers: what is between them stays there.
    const [far, was] = [Math.hypot(at.x - other.x, at.y - other.y), Math.hypot(before.x - other.x, before.y - other.y)]
    acts.near(far / Math.max(1, was), { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 })
  })
  const release = (event: PointerEvent): void => {
    if (hands.delete(event.pointerId) && event.type === 'pointerup' && moved < tremor) acts.tap(point(event))
  }
  canvas.addEventListener('pointerup', release)
  canvas.addEventListener('pointercancel', release)
  canvas.addEventListener('pointerleave', acts.leave)
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      // Some wheels count lines.
      acts.near(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), point(event))
    },
    { passive: false }
  )
}
