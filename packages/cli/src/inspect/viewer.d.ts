/** The program that draws the page of a graph, as text: the build bundles it from `packages/page/viewer`. */
declare module 'magnet:viewer' {
  const text: string
  export default text
}
