/** What is used of the layouts of D3, which come without types. */
declare module 'd3-force' {
  export interface Node {
    index?: number
    x?: number
    y?: number
  }
  export interface Force {
    readonly distance: (length: number) => Force
    readonly strength: (strength: number) => Force
  }
  export interface Simulation<N extends Node> {
    readonly force: (name: string, force: Force) => Simulation<N>
    readonly stop: () => Simulation<N>
    readonly tick: (times: number) => Simulation<N>
  }
  export const forceSimulation: <N extends Node>(nodes: ReadonlyArray<N>) => Simulation<N>
  export const forceLink: (links: ReadonlyArray<{ readonly source: number; readonly target: number }>) => Force
  export const forceManyBody: () => Force
  export const forceCollide: (radius: number) => Force
  export const forceX: () => Force
  export const forceY: () => Force
}

declare module 'd3-hierarchy' {
  export interface Circle {
    x: number
    y: number
    r: number
  }
  export const packSiblings: <C extends { r: number }>(circles: ReadonlyArray<C>) => ReadonlyArray<C & Circle>
  export const packEnclose: (circles: ReadonlyArray<Circle>) => Circle
}
