super::resource! {
    /// The over-the-air bundle that an app is to use.
    ///
    /// @see <https://developers.lokalise.com/reference/get-a-bundle-for-an-app>
    OtaBundles of crate::clients::OTA_BUNDLES {
        /// Gets the bundle for a version of an app.
        ///
        /// @param bundle_params The app's version, and which bundle it has.
        /// @param request_params The project and the framework.
        /// @returns Where the bundle is.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/get-a-bundle-for-an-app>
        ts(
            "bundle_params: OtaRequestBundleParams, request_params: OtaProjectFramework",
            "Promise<OtaBundleArchive>"
        )
        get(Params("bundle_params"), Params("request_params"))
            = GET "lokalise/projects/{lokaliseProjectId}/frameworks/{framework}" => Root("data");
    }
}
