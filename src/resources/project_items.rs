super::resource! {
    /// The items of a project (API vantage/v1).
    ///
    /// @see <https://developers.lokalise.com/reference/list-project-items>
    ProjectItems of crate::clients::VANTAGE {
        /// Lists the items of a project, a page at a time, by cursor.
        ///
        /// @param request_params The project, which items, how many, and the cursor in `after`.
        /// @returns A page of items, and the cursor of the next one.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-project-items>
        ts(
            "request_params: ProjectItemParams",
            "Promise<CursorPaginatedResultVantage<ProjectItemVantage>>"
        )
        list(Params("request_params")) = GET "projects/{project_id}/items" => CursorVantage;
    }
}
