super::resource! {
    /// The branches of a project.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-branches>
    Branches of crate::clients::API {
        /// Lists the branches of a project, a page at a time.
        ///
        /// @param request_params The project, and which page.
        /// @returns A page of branches.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-branches>
        ts("request_params: ProjectWithPagination", "Promise<PaginatedResult<Branch>>")
        list(Params("request_params")) = GET "projects/{project_id}/branches" => Page("branches");

        /// Creates a branch of a project whose branching is on.
        ///
        /// @param branch_params The new branch.
        /// @param request_params The project.
        /// @returns The branch created.
        /// @throws ApiError when the call fails, TypeError when `branch_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/create-a-branch>
        ts("branch_params: BranchParams, request_params: ProjectOnly", "Promise<Branch>")
        create(Body("branch_params"), Params("request_params"))
            = POST "projects/{project_id}/branches" => Root("branch");

        /// Gets one branch.
        ///
        /// @param branch_id The branch.
        /// @param request_params The project.
        /// @returns The branch.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-branch>
        ts("branch_id: string | number, request_params: ProjectOnly", "Promise<Branch>")
        get(Path("branch_id"), Params("request_params"))
            = GET "projects/{project_id}/branches/{branch_id}" => Root("branch");

        /// Renames a branch.
        ///
        /// @param branch_id The branch.
        /// @param branch_params Its new name.
        /// @param request_params The project.
        /// @returns The branch as it is now.
        /// @throws ApiError when the call fails, TypeError when `branch_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/update-a-branch>
        ts(
            "branch_id: string | number, branch_params: BranchParams, request_params: ProjectOnly",
            "Promise<Branch>"
        )
        update(Path("branch_id"), Body("branch_params"), Params("request_params"))
            = PUT "projects/{project_id}/branches/{branch_id}" => Root("branch");

        /// Deletes a branch with all that is in it. There is no way back.
        ///
        /// @param branch_id The branch.
        /// @param request_params The project.
        /// @returns The ID of the branch, and that it is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-branch>
        ts("branch_id: string | number, request_params: ProjectOnly", "Promise<BranchDeleted>")
        delete(Path("branch_id"), Params("request_params"))
            = DELETE "projects/{project_id}/branches/{branch_id}" => Bare;

        /// Merges a branch into another one, the main one unless `body` names it.
        ///
        /// @param branch_id The branch to merge.
        /// @param request_params The project.
        /// @param body Where to merge to, and how conflicts end.
        /// @returns Both branches, and that they are merged.
        /// @throws ApiError when the call fails, TypeError when `body` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/merge-a-branch>
        ts(
            "branch_id: string | number, request_params: ProjectOnly, body?: MergeBranchParams",
            "Promise<BranchMerged>"
        )
        merge(Path("branch_id"), Params("request_params"), BodyOr("body", "{}"))
            = POST "projects/{project_id}/branches/{branch_id}/merge" => Bare;
    }
}
