export * as Cast from './cast/Cast.js'
export * as CastTypes from './cast/Types.js'
export * as Worlds from './Worlds.js'
