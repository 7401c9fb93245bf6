super::resource! {
    /// The screenshots of a project.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-screenshots>
    Screenshots of crate::clients::API {
        /// Lists the screenshots of a project, a page at a time.
        ///
        /// @param request_params The project, and which page.
        /// @returns A page of screenshots.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-screenshots>
        ts("request_params: ProjectWithPagination", "Promise<PaginatedResult<Screenshot>>")
        list(Params("request_params"))
            = GET "projects/{project_id}/screenshots" => Page("screenshots");

        /// Adds one screenshot or several.
        ///
        /// @param raw_body The screenshots, each image in Base64.
        /// @param request_params The project.
        /// @returns The screenshots added, and what went wrong with others.
        /// @throws ApiError when the call fails, TypeError when `raw_body` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/create-screenshots>
        ts(
            "raw_body: CreateScreenshotParams | CreateScreenshotParams[], request_params: ProjectOnly",
            "Promise<BulkResult<Screenshot>>"
        )
        create(Items("raw_body", "screenshots"), Params("request_params"))
            = POST "projects/{project_id}/screenshots" => Bulk("screenshots");

        /// Gets one screenshot.
        ///
        /// @param screenshot_id The screenshot.
        /// @param request_params The project.
        /// @returns The screenshot.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-screenshot>
        ts("screenshot_id: string | number, request_params: ProjectOnly", "Promise<Screenshot>")
        get(Path("screenshot_id"), Params("request_params"))
            = GET "projects/{project_id}/screenshots/{screenshot_id}" => Root("screenshot");

        /// Changes a screenshot.
        ///
        /// @param screenshot_id The screenshot.
        /// @param screenshot_params The new values.
        /// @param request_params The project.
        /// @returns The screenshot as it is now.
        /// @throws ApiError when the call fails, TypeError when `screenshot_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/update-a-screenshot>
        ts(
            "screenshot_id: string | number, screenshot_params: UpdateScreenshotParams, request_params: ProjectOnly",
            "Promise<Screenshot>"
        )
        update(Path("screenshot_id"), Body("screenshot_params"), Params("request_params"))
            = PUT "projects/{project_id}/screenshots/{screenshot_id}" => Root("screenshot");

        /// Deletes a screenshot. There is no way back.
        ///
        /// @param screenshot_id The screenshot.
        /// @param request_params The project.
        /// @returns The ID of the project, and that the screenshot is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-screenshot>
        ts(
            "screenshot_id: string | number, request_params: ProjectOnly",
            "Promise<ScreenshotDeleted>"
        )
        delete(Path("screenshot_id"), Params("request_params"))
            = DELETE "projects/{project_id}/screenshots/{screenshot_id}" => Bare;
    }
}
