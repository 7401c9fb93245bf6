super::resource! {
    /// How much apps use the over-the-air service.
    ///
    /// @see <https://developers.lokalise.com/reference/get-usage-statistics>
    OtaUsageStatistics of crate::clients::OTA {
        /// Gets the usage of a project in a period.
        ///
        /// @param bundle_params The period, and what to count by.
        /// @param request_params The team and the project.
        /// @returns The numbers.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/get-usage-statistics>
        ts(
            "bundle_params: OtaUsageParams, request_params: OtaTeamProject",
            "Promise<OtaStatistics>"
        )
        get(Params("bundle_params"), Params("request_params"))
            = GET "teams/{teamId}/projects/{lokaliseProjectId}/stats" => Object;
    }
}
