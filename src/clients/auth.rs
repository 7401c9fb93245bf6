use napi::bindgen_prelude::*;
use napi_derive::napi;

use crate::bridge::{
    Accepted, auth_settings, exchange, first_text, install_auth_data, now, optional_text, words,
};
use crate::core::oauth::{self, Grant};

/// The OAuth 2 authorization code flow (RFC 6749, section 4.1) of Lokalise.
///
/// @see <https://developers.lokalise.com/docs/oauth2-authorization-guide>
#[napi]
pub struct LokaliseAuth {}

#[napi]
impl LokaliseAuth {
    /// @param clientId The client ID that Lokalise gave to your app.
    /// @param clientSecret The client secret that Lokalise gave to your app.
    /// @param host The authorization server, `https://app.lokalise.com` unless given.
    /// @param version The first segment of its paths, `oauth2` unless given.
    /// @param options Retries, timeouts, proxies and the like; see {@link AuthOptions}.
    /// @throws Error without client ID or secret, `TypeError` when an argument has the wrong type.
    #[napi(
        constructor,
        catch_unwind,
        ts_args_type = "clientId: string, clientSecret: string, host?: string, version?: string, options?: AuthOptions"
    )]
    pub fn new(
        env: &Env,
        mut this: This<'_>,
        client_id: Unknown<'_>,
        client_secret: Unknown<'_>,
        host: Unknown<'_>,
        version: Unknown<'_>,
        options: Unknown<'_>,
    ) -> Result<Self> {
        install_auth_data(env, &mut this, [client_id, client_secret, host, version], options)?;
        Ok(Self {})
    }

    /// The URL to send the user to, who there allows or denies your app what `scope` names.
    ///
    /// @param scope One scope, several with spaces between, or a list of them.
    /// @param redirectUri Where Lokalise sends the user back to, with `code` and `state` in the
    /// query; one that is registered for your app.
    /// @param state A value that cannot be guessed, to be compared with the one that comes back
    /// (RFC 6749, section 10.12).
    /// @returns The authorization URL.
    /// @throws `TypeError` when an argument has the wrong type.
    #[napi(
        catch_unwind,
        ts_args_type = "scope: string | string[], redirectUri?: string, state?: string",
        ts_return_type = "string"
    )]
    pub fn auth<'env>(
        &self,
        env: &'env Env,
        this: This<'env>,
        scope: Unknown<'env>,
        redirect_uri: Unknown<'env>,
        state: Unknown<'env>,
    ) -> Result<String> {
        let answer = || {
            let settings = auth_settings(env, &this)?;
            let scope = words(env, "scope", scope)?;
            let redirect_uri = optional_text(env, "redirectUri", redirect_uri)?;
            let state = optional_text(env, "state", state)?;
            Ok(oauth::authorization_url(&settings, &scope, &redirect_uri, &state)?)
        };
        now(env, answer())
    }

    /// Exchanges an authorization code for an access token and a refresh token.
    ///
    /// @param code The `code` that came to your redirect URI; it serves once.
    /// @param options What this call does differently.
    /// @returns The tokens; `expires_in` is in seconds.
    /// @throws `AuthError` when the server refuses or cannot be reached, `TypeError` when `code` is no
    /// non-empty string; nothing is sent then.
    #[napi(
        catch_unwind,
        ts_args_type = "code: string, options?: CallOptions",
        ts_return_type = "Promise<RequestTokenResponse>"
    )]
    pub fn token<'env>(
        &self,
        env: &'env Env,
        this: This<'env>,
        given: Unknown<'env>,
        control: Unknown<'env>,
    ) -> Result<Unknown<'env>> {
        let grant = first_text(env, "code", given).map(Grant::code);
        request_token(env, &this, grant, control)
    }

    /// Gets a new access token. The refresh token stays valid: keep it.
    ///
    /// @param refreshToken The `refresh_token` that {@link LokaliseAuth.token} gave.
    /// @param options What this call does differently.
    /// @returns The new access token; `expires_in` is in seconds.
    /// @throws `AuthError` when the server refuses or cannot be reached, `TypeError` when
    /// `refreshToken` is no non-empty string; nothing is sent then.
    #[napi(
        catch_unwind,
        ts_args_type = "refreshToken: string, options?: CallOptions",
        ts_return_type = "Promise<RefreshTokenResponse>"
    )]
    pub fn refresh<'env>(
        &self,
        env: &'env Env,
        this: This<'env>,
        given: Unknown<'env>,
        control: Unknown<'env>,
    ) -> Result<Unknown<'env>> {
        let grant = first_text(env, "refreshToken", given).map(Grant::refresh);
        request_token(env, &this, grant, control)
    }
}

fn request_token<'env>(
    env: &'env Env,
    this: &This<'env>,
    grant: Accepted<'env, Grant>,
    control: Unknown<'env>,
) -> Result<Unknown<'env>> {
    let request = grant.and_then(|grant| {
        let settings = auth_settings(env, this)?;
        Ok(oauth::token_request(&settings, &grant)?)
    });
    exchange(env, request, control, |ended| match ended {
        Ok(reply) => oauth::read(&reply),
        Err(failure) => oauth::as_auth(failure).into(),
    })
}
