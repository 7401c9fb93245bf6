super::resource! {
    /// The tokens that apps get bundles with.
    ///
    /// @see <https://developers.lokalise.com/reference/list-sdk-tokens>
    OtaSdkTokens of crate::clients::OTA {
        /// Lists the SDK tokens of a project.
        ///
        /// @param request_params The team and the project.
        /// @returns The tokens.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-sdk-tokens>
        ts("request_params: OtaTeamProject", "Promise<OtaSdkToken[]>")
        list(Params("request_params"))
            = GET "teams/{teamId}/projects/{lokaliseProjectId}/tokens" => Page("data");

        /// Creates an SDK token. For its first minute the service may refuse it.
        ///
        /// @param request_params The team and the project.
        /// @returns The token created.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/create-an-sdk-token>
        ts("request_params: OtaTeamProject", "Promise<OtaSdkToken>")
        create(Params("request_params"))
            = POST "teams/{teamId}/projects/{lokaliseProjectId}/tokens" => Root("data");

        /// Deletes an SDK token: apps that use it get no more bundles.
        ///
        /// @param tokenId The token.
        /// @param request_params The team and the project.
        /// @returns The ID of the token, and that it is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-an-sdk-token>
        ts(
            "tokenId: string | number, request_params: OtaTeamProject",
            "Promise<OtaResourceDeleted>"
        )
        delete(Path("tokenId"), Params("request_params"))
            = DELETE "teams/{teamId}/projects/{lokaliseProjectId}/tokens/{tokenId}" => Data("data");
    }
}
