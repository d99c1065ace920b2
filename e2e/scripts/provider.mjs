// An identity provider of the city, for journeys: panva's certified OpenID provider, with its own pages, where any name signs in.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import Provider from 'oidc-provider'

/** Starts it on a port, for one client at an address. */
export async function provide(port, client) {
  const issuer = `http://localhost:${port}`
  const secret = randomBytes(24).toString('base64url')
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'bihuan', client_secret: secret, redirect_uris: [`${client}/api/session/city/return`] }],
    cookies: { keys: [randomBytes(24).toString('base64url')] },
  })
  const server = provider.listen(port, 'localhost')
  await once(server, 'listening')
  return { issuer, client: 'bihuan', secret, close: () => server.close() }
}
