export * as Provider from './Provider.js'
export * as Tools from './Tools.js'
export { fromLanguageModel, type Options } from './FromLanguageModel.js'
