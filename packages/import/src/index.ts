export * as Content from './Content.js'
export * as ImportError from './ImportError.js'
export * as McpServer from './McpServer.js'
export * as Words from './Words.js'
