super::resource! {
    /// Tokens for the over-the-air service.
    ///
    /// @see <https://developers.lokalise.com/reference/create-a-jwt>
    Jwts of crate::clients::API {
        /// Creates a JSON Web Token for a project: the `apiKey` of a `LokaliseApiOta`, for 30
        /// minutes.
        ///
        /// @param project_id The project, with `:branch` behind it for a branch.
        /// @param body The service that the token is for; `ota` unless given.
        /// @returns The token.
        /// @throws ApiError when the call fails, TypeError when `body` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/create-a-jwt>
        ts("project_id: string, body?: JwtParams", "Promise<Jwt>")
        create(Path("project_id"), BodyOr("body", "{\"service\":\"ota\"}"))
            = POST "projects/{project_id}/tokens" => Object;
    }
}
