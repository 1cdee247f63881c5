export * as Rules from './Rules.js'
export * as WorldRules from './world/WorldRules.js'
