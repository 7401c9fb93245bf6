super::resource! {
    /// What apps get over the air.
    ///
    /// @see <https://developers.lokalise.com/reference/publish-a-bundle>
    OtaBundlePublishing of crate::clients::OTA {
        /// Publishes a bundle: production apps get it.
        ///
        /// @param bundleId The bundle.
        /// @param request_params The team, the project and the framework.
        /// @returns Nothing.
        /// @throws ApiError when the call fails, TypeError when `bundleId` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/publish-a-bundle>
        ts("bundleId: number | string, request_params: OtaTeamProjectFramework", "Promise<null>")
        publish(Member("bundleId", "bundleId"), Params("request_params"))
            = POST "teams/{teamId}/projects/{lokaliseProjectId}/frameworks/{framework}/publish"
            => Nothing;

        /// Stages a bundle: prerelease apps get it.
        ///
        /// @param bundleId The bundle.
        /// @param request_params The team, the project and the framework.
        /// @returns Nothing.
        /// @throws ApiError when the call fails, TypeError when `bundleId` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/stage-a-bundle>
        ts("bundleId: number | string, request_params: OtaTeamProjectFramework", "Promise<null>")
        stage(Member("bundleId", "bundleId"), Params("request_params"))
            = POST "teams/{teamId}/projects/{lokaliseProjectId}/frameworks/{framework}/stage"
            => Nothing;
    }
}
