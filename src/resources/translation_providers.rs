super::resource! {
    /// The translation providers that a team can order from.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-providers>
    TranslationProviders of crate::clients::API {
        /// Lists the providers, a page at a time.
        ///
        /// @param request_params The team, and which page.
        /// @returns A page of providers.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-providers>
        ts("request_params: TeamWithPagination", "Promise<PaginatedResult<TranslationProvider>>")
        list(Params("request_params"))
            = GET "teams/{team_id}/translation_providers" => Page("translation_providers");

        /// Gets one provider.
        ///
        /// @param provider_id The provider.
        /// @param request_params The team.
        /// @returns The provider.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-provider>
        ts("provider_id: string | number, request_params: TeamOnly", "Promise<TranslationProvider>")
        get(Path("provider_id"), Params("request_params"))
            = GET "teams/{team_id}/translation_providers/{provider_id}" => Object;
    }
}
