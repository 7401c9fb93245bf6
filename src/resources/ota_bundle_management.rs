super::resource! {
    /// The over-the-air bundles of a project.
    ///
    /// @see <https://developers.lokalise.com/reference/list-bundles>
    OtaBundleManagement of crate::clients::OTA {
        /// Lists the bundles of a project.
        ///
        /// @param request_params The team and the project.
        /// @returns The bundles.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-bundles>
        ts("request_params: OtaTeamProject", "Promise<OtaBundle[]>")
        list(Params("request_params"))
            = GET "teams/{teamId}/projects/{lokaliseProjectId}/bundles" => Page("data");

        /// Gets one bundle.
        ///
        /// @param bundleId The bundle.
        /// @param requestParams The team and the project.
        /// @returns The bundle.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/get-a-bundle>
        ts("bundleId: string | number, requestParams: OtaTeamProject", "Promise<OtaBundle>")
        get(Path("bundleId"), Params("requestParams"))
            = GET "teams/{teamId}/projects/{lokaliseProjectId}/bundles/{bundleId}" => Root("data");

        /// Changes a bundle.
        ///
        /// @param bundleId The bundle.
        /// @param bundleParams The new values.
        /// @param requestParams The team and the project.
        /// @returns The bundle as it is now.
        /// @throws ApiError when the call fails, TypeError when `bundleParams` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/update-a-bundle>
        ts(
            "bundleId: string | number, bundleParams: OtaBundleUpdateData, requestParams: OtaTeamProject",
            "Promise<OtaBundle>"
        )
        update(Path("bundleId"), Body("bundleParams"), Params("requestParams"))
            = PATCH "teams/{teamId}/projects/{lokaliseProjectId}/bundles/{bundleId}"
            => Root("data");

        /// Deletes a bundle. There is no way back.
        ///
        /// @param bundleId The bundle.
        /// @param requestParams The team and the project.
        /// @returns The ID of the bundle, and that it is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-bundle>
        ts(
            "bundleId: string | number, requestParams: OtaTeamProject",
            "Promise<OtaResourceDeleted>"
        )
        delete(Path("bundleId"), Params("requestParams"))
            = DELETE "teams/{teamId}/projects/{lokaliseProjectId}/bundles/{bundleId}"
            => Data("data");
    }
}
