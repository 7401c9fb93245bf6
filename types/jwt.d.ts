/**
 * A token for another service of Lokalise, such as over-the-air updates.
 *
 * @see https://developers.lokalise.com/reference/working-with-the-ota-api
 */
export interface Jwt {
  /** The JSON Web Token: the `apiKey` of a `LokaliseApiOta`. It is valid for 30 minutes. */
  jwt: string;
}

/** What a token is to be for. */
export type JwtParams = {
  /** The service: `ota`, the over-the-air service. */
  service: string;
};
