super::resource! {
    /// The projects that the token can see.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-projects>
    Projects of crate::clients::API {
        /// Lists the projects, a page at a time, 100 unless `limit` says otherwise (at most 5000).
        ///
        /// @param request_params Which projects, which page, and what to include of each.
        /// @returns A page of projects.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-projects>
        ts("request_params?: ProjectListParams", "Promise<PaginatedResult<Project>>")
        list(Params("request_params")) = GET "projects" => Page("projects");

        /// Creates a project in the team of `team_id`, or in the token's own team.
        ///
        /// @param project_params The new project; `name` is required.
        /// @returns The project created.
        /// @throws ApiError when the call fails, TypeError when `project_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/create-a-project>
        ts("project_params: CreateProjectParams", "Promise<Project>")
        create(Body("project_params")) = POST "projects" => Object;

        /// Gets one project.
        ///
        /// @param project_id The project, with `:branch` behind it for a branch.
        /// @returns The project.
        /// @throws ApiError when the call fails, such as with code 404 for an unknown project.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-project>
        ts("project_id: string", "Promise<Project>")
        get(Path("project_id")) = GET "projects/{project_id}" => Object;

        /// Changes name and description of a project.
        ///
        /// @param project_id The project.
        /// @param project_params The new values; `name` is required.
        /// @returns The project as it is now.
        /// @throws ApiError when the call fails, TypeError when `project_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/update-a-project>
        ts("project_id: string, project_params: UpdateProjectParams", "Promise<Project>")
        update(Path("project_id"), Body("project_params")) = PUT "projects/{project_id}" => Object;

        /// Deletes a project with all that is in it. There is no way back.
        ///
        /// @param project_id The project.
        /// @returns The ID of the project, and that it is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-project>
        ts("project_id: string", "Promise<ProjectDeleted>")
        delete(Path("project_id")) = DELETE "projects/{project_id}" => Bare;

        /// Deletes all keys and translations of a project. There is no way back.
        ///
        /// @param project_id The project.
        /// @returns The ID of the project, and that its keys are deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/empty-a-project>
        ts("project_id: string", "Promise<ProjectEmptied>")
        empty(Path("project_id")) = PUT "projects/{project_id}/empty" => Bare;
    }
}
