/** The version of Magnet, as its packages and the manifests of its runs have it. */
export const version = '0.1.0'
