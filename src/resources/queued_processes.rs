super::resource! {
    /// What the service does behind the scenes: uploads, exports and the like.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-processes>
    QueuedProcesses of crate::clients::API {
        /// Lists the processes of a project, a page at a time.
        ///
        /// @param request_params The project, and which page.
        /// @returns A page of processes.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-processes>
        ts("request_params: ProjectWithPagination", "Promise<PaginatedResult<QueuedProcess>>")
        list(Params("request_params")) = GET "projects/{project_id}/processes" => Page("processes");

        /// Gets one process: its `status`, and `details` when it has finished.
        ///
        /// @param process_id The process.
        /// @param request_params The project.
        /// @returns The process.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-process>
        ts("process_id: string | number, request_params: ProjectOnly", "Promise<QueuedProcess>")
        get(Path("process_id"), Params("request_params"))
            = GET "projects/{project_id}/processes/{process_id}" => Root("process");
    }
}
