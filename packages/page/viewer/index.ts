/** The viewer of the page of a graph. */
import * as Camera from './Camera.js'
import * as Colours from './Colours.js'
import * as Controls from './Controls.js'
import * as Detail from './Detail.js'
import * as Element from './Element.js'
import * as Filter from './Filter.js'
import * as Graph from './Graph.js'
import * as Hands from './Hands.js'
import * as Hit from './Hit.js'
import * as Over from './Over.js'
import * as Scene from './Scene.js'
import { room } from './View.js'

const graph = Graph.of(JSON.parse(Element.byId('data').textContent) as Graph.Data)
const map = Element.byId('map')
const [under, over] = [...map.querySelectorAll('canvas')]
const [scene, focus] = [under?.getContext('2d'), over?.getContext('2d')]
if (
  over === undefined ||
  under === undefined ||
  scene === undefined ||
  scene === null ||
  focus === undefined ||
  focus === null
)
  throw new Error('This browser cannot draw.')

const still = 140
/** A scene of more dependencies than these is moved as a picture until the hand rests. */
const swift = 400

let size: Camera.Size = { width: 1, height: 1 }
let ratio = 1
let colours = Colours.read()
let shown = Filter.shown(graph, Filter.all(graph))
let camera: Camera.Camera = { x: 0, y: 0, scale: 1 }
let drawn = camera
let heavy = false
let pending = 0
let resting = 0
let choice: Detail.Choice = {}
let pointed: Detail.Choice = {}

// Drawing

const redraw = (): void => {
  const picture = { width: size.width * room, height: size.height * room }
  heavy = Scene.draw(scene, graph, shown, camera, picture, ratio, colours) > swift
  drawn = camera
  under.style.transform = ''
}

const frame = (): void => {
  pending = 0
  if (!heavy) redraw()
  else {
    const scale = camera.scale / drawn.scale
    const [dx, dy] = [(drawn.x - camera.x) * camera.scale, (drawn.y - camera.y) * camera.scale]
    under.style.transform = `translate(${dx}px, ${dy}px) scale(${scale})`
    clearTimeout(resting)
    resting = setTimeout(redraw, still)
  }
  highlight()
}

const request = (): void => {
  if (pending === 0) pending = requestAnimationFrame(frame)
}

const highlight = (): void => {
  const { node, edge } = pointed.node === undefined && pointed.edge === undefined ? choice : pointed
  const edges = edge !== undefined ? [edge] : node !== undefined ? [...node.out, ...node.in].filter(shown.hasEdge) : []
  const main = edge !== undefined ? [edge.from, edge.to] : node !== undefined ? [node] : []
  const nodes = [...new Set([...main, ...edges.flatMap(({ from, to }) => [from, to])])]
  const veil = choice.node !== undefined || choice.edge !== undefined
  Over.draw(focus, { nodes, edges, main }, veil, camera, size, ratio, colours)
}

const resize = (): void => {
  const box = map.getBoundingClientRect()
  const first = size.width === 1
  size = { width: Math.max(1, box.width), height: Math.max(1, box.height) }
  ratio = Math.min(2, devicePixelRatio)
  for (const [canvas, times] of [
    [under, room],
    [over, 1]
  ] as const) {
    canvas.width = Math.round(size.width * times * ratio)
    canvas.height = Math.round(size.height * times * ratio)
  }
  if (first) camera = whole()
  redraw()
  highlight()
}

const circles = (): ReadonlyArray<{ x: number; y: number; r: number }> => {
  const used = new Set(shown.nodes.map((node) => node.region))
  return graph.data.regions.flatMap(([, x, y, r], index) => (used.has(index) ? [{ x, y, r }] : []))
}
const whole = (): Camera.Camera => Camera.showing(circles(), size)

// What the reader does

const go = (next: Camera.Camera): void => {
  camera = next
  request()
}

const middle = (): { x: number; y: number } => ({ x: size.width / 2, y: size.height / 2 })

const choose = (next: Detail.Choice, follow = true): void => {
  choice = next
  pointed = {}
  Detail.show(graph, choice, choose)
  const places = next.edge !== undefined ? [next.edge.from, next.edge.to] : next.node !== undefined ? [next.node] : []
  if (follow && places.length > 0)
    camera = Camera.showing(
      places.map(({ x, y }) => ({ x, y, r: 90 })),
      size,
      2.5
    )
  request()
}

const told = Element.byId('told')
const tell = (): void => {
  const count = (value: number, noun: string): string => `${value.toLocaleString('en-US')} ${noun}`
  told.textContent = `${count(shown.nodes.length, 'functions')}, ${count(shown.edges.length, 'dependencies')} shown`
}

const controls = Controls.make(
  graph,
  () => colours,
  (filter) => {
    const before = circles().length
    shown = Filter.shown(graph, filter)
    if (circles().length !== before) camera = whole()
    tell()
    search()
    redraw()
    highlight()
  }
)

const field = Element.byId('search') as HTMLInputElement
const list = Element.byId('found')
const most = 60
const search = (): void => {
  if (field.value.trim() === '') return list.replaceChildren()
  const found = Filter.found(shown.nodes, field.value, most)
  list.replaceChildren(
    ...(found.length === 0
      ? [Element.make('p', { class: 'about' }, 'No function that is shown.')]
      : found.map((node) =>
          Element.button(
            'row',
            () => choose({ node }),
            Element.make('code', {}, node.name),
            Element.make('span', { class: 'about' }, graph.data.regions[node.region]?.[0] ?? '')
          )
        ))
  )
}
field.addEventListener('input', search)
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') list.querySelector('button')?.click()
  if (event.key === 'ArrowDown') {
    list.querySelector('button')?.focus()
    event.preventDefault()
  }
})
list.addEventListener('keydown', (event) => {
  const rows = [...list.querySelectorAll('button')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = event.key === 'ArrowDown' ? rows[at + 1] : event.key === 'ArrowUp' ? (rows[at - 1] ?? field) : undefined
  if (next === undefined) return
  next.focus()
  event.preventDefault()
})

const nearer = (factor: number): void => go(Camera.nearer(camera, factor, middle(), size))
const clear = (): void => {
  field.value = ''
  choose({}, false)
  controls.reset()
  go(whole())
}
const acts: { readonly [id: string]: () => void } = {
  nearer: () => nearer(1.5),
  farther: () => nearer(1 / 1.5),
  whole: () => go(whole()),
  clear
}
for (const [id, act] of Object.entries(acts)) Element.byId(id).addEventListener('click', act)

const step = 60
const keys: { readonly [key: string]: () => void } = {
  ArrowLeft: () => go(Camera.moved(camera, step, 0)),
  ArrowRight: () => go(Camera.moved(camera, -step, 0)),
  ArrowUp: () => go(Camera.moved(camera, 0, step)),
  ArrowDown: () => go(Camera.moved(camera, 0, -step)),
  '+': () => nearer(1.3),
  '=': () => nearer(1.3),
  '-': () => nearer(1 / 1.3),
  '0': () => go(whole())
}
over.addEventListener('keydown', (event) => {
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
  if (act === undefined) return
  act()
  event.preventDefault()
})
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') choose({}, false)
  if (event.key === '/' && !(event.target instanceof HTMLInputElement)) {
    field.focus()
    event.preventDefault()
  }
})

const tip = Element.byId('tip')
const hit = (at: { x: number; y: number }): Detail.Choice => {
  const place = Camera.place(camera, at, size)
  return Hit.at(shown, place.x, place.y, 6 / camera.scale)
}

Hands.of(over, {
  hover: (at) => hover(at),
  move: (dx, dy) => go(Camera.moved(camera, dx, dy)),
  near: (factor, at) => go(Camera.nearer(camera, factor, at, size)),
  tap: (at) => choose(hit(at), false),
  leave: () => {
    tip.hidden = true
    pointed = {}
    highlight()
  }
})

const hover = (at: { x: number; y: number }): void => {
  const next = hit(at)
  over.style.cursor = next.node === undefined && next.edge === undefined ? '' : 'pointer'
  if (next.node !== pointed.node || next.edge !== pointed.edge) {
    pointed = next
    highlight()
  }
  const { node, edge } = next
  tip.hidden = node === undefined && edge === undefined
  if (tip.hidden) return
  tip.replaceChildren(
    ...(edge === undefined
      ? [Element.make('code', {}, node?.name ?? ''), Element.make('br'), node?.description ?? '']
      : [
          Element.make('code', {}, `${edge.from.name} → ${edge.to.name}`),
          Element.make('br'),
          Detail.brief(graph, edge),
          Element.make('br'),
          `Evidence: ${edge.evidence.map((one) => graph.data.evidence[one] ?? '').join('; ')}`
        ])
  )
  const box = tip.getBoundingClientRect()
  tip.style.left = `${Math.max(4, Math.min(at.x + 14, size.width - box.width - 4))}px`
  tip.style.top = `${at.y + 18 + box.height > size.height ? at.y - box.height - 10 : at.y + 18}px`
}

// Themes

const repaint = (): void => {
  colours = Colours.read()
  controls.paint()
  redraw()
  highlight()
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint)
for (const radio of document.querySelectorAll('input[name=theme]')) radio.addEventListener('change', repaint)

tell()
new ResizeObserver(resize).observe(map)
resize()
document.documentElement.dataset['ready'] = 'true'
