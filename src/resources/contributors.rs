super::resource! {
    /// The people who work on a project.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-contributors>
    Contributors of crate::clients::API {
        /// Lists the contributors of a project, a page at a time.
        ///
        /// @param request_params The project, and which page.
        /// @returns A page of contributors.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-contributors>
        ts("request_params: ProjectWithPagination", "Promise<PaginatedResult<Contributor>>")
        list(Params("request_params"))
            = GET "projects/{project_id}/contributors" => Page("contributors");

        /// Adds one contributor or several to a project.
        ///
        /// @param contributor_params The contributors.
        /// @param request_params The project.
        /// @returns The contributors added.
        /// @throws ApiError when the call fails, TypeError when `contributor_params` has no
        /// JSON form.
        /// @see <https://developers.lokalise.com/reference/create-contributors>
        ts(
            "contributor_params: ContributorCreateData | ContributorCreateData[], request_params: ProjectOnly",
            "Promise<Contributor[]>"
        )
        create(Items("contributor_params", "contributors"), Params("request_params"))
            = POST "projects/{project_id}/contributors" => List("contributors");

        /// Gets one contributor.
        ///
        /// @param contributor_id The contributor.
        /// @param request_params The project.
        /// @returns The contributor.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-contributor>
        ts("contributor_id: string | number, request_params: ProjectOnly", "Promise<Contributor>")
        get(Path("contributor_id"), Params("request_params"))
            = GET "projects/{project_id}/contributors/{contributor_id}" => Root("contributor");

        /// Gets the contributor that the token belongs to.
        ///
        /// @param request_params The project.
        /// @returns The contributor.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-me-as-a-contributor>
        ts("request_params: ProjectOnly", "Promise<Contributor>")
        me(Params("request_params"))
            = GET "projects/{project_id}/contributors/me" => Root("contributor");

        /// Changes the rights and languages of a contributor.
        ///
        /// @param contributor_id The contributor.
        /// @param contributor_params The new values.
        /// @param request_params The project.
        /// @returns The contributor as it is now.
        /// @throws ApiError when the call fails, TypeError when `contributor_params` has no
        /// JSON form.
        /// @see <https://developers.lokalise.com/reference/update-a-contributor>
        ts(
            "contributor_id: string | number, contributor_params: ContributorUpdateData, request_params: ProjectOnly",
            "Promise<Contributor>"
        )
        update(Path("contributor_id"), Body("contributor_params"), Params("request_params"))
            = PUT "projects/{project_id}/contributors/{contributor_id}" => Root("contributor");

        /// Removes a contributor from a project.
        ///
        /// @param contributor_id The contributor.
        /// @param request_params The project.
        /// @returns The contributor, and that it is removed.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-contributor>
        ts(
            "contributor_id: string | number, request_params: ProjectOnly",
            "Promise<ContributorDeleted>"
        )
        delete(Path("contributor_id"), Params("request_params"))
            = DELETE "projects/{project_id}/contributors/{contributor_id}" => Bare;
    }
}
