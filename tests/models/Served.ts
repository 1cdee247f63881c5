/** Models of the mock provider, over HTTP and through the provider packages. */
import { Provider } from '@magnet/ai-sdk'
import { MockModel } from '@magnet/mock-model'
import { Model } from '@magnet/synth'
import { Effect, Layer } from 'effect'

/** A model of a service, by the name of its provider. */
export const layer = (
  url: string,
  name: 'openai:any' | 'google:any' | 'compatible:mock:any'
): Layer.Layer<Model.Model> =>
  Layer.effect(
    Model.Model,
    Effect.orDie(
      Provider.connect(name, {
        OPENAI_API_KEY: 'key-of-a-test',
        OPENAI_BASE_URL: `${url}/v1`,
        GOOGLE_GENERATIVE_AI_API_KEY: 'key-of-a-test',
        GOOGLE_BASE_URL: `${url}/v1beta`,
        MAGNET_MOCK_BASE_URL: `${url}/v1`,
        MAGNET_MOCK_API_KEY: 'key-of-a-test'
      })
    )
  )

/** Runs with a service, which ends afterwards. */
export const served = async <A>(
  options: MockModel.Options,
  run: (service: MockModel.MockModel) => Promise<A>
): Promise<A> => {
  const service = await MockModel.start(options)
  try {
    return await run(service)
  } finally {
    await service.stop()
  }
}
