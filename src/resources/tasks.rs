super::resource! {
    /// The tasks of a project.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-tasks>
    Tasks of crate::clients::API {
        /// Lists the tasks of a project, a page at a time.
        ///
        /// @param request_params The project, which tasks, and which page.
        /// @returns A page of tasks.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-tasks>
        ts("request_params: ListTaskParams", "Promise<PaginatedResult<Task>>")
        list(Params("request_params")) = GET "projects/{project_id}/tasks" => Page("tasks");

        /// Creates a task.
        ///
        /// @param task_params The task.
        /// @param request_params The project.
        /// @returns The task created.
        /// @throws ApiError when the call fails, TypeError when `task_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/create-a-task>
        ts("task_params: CreateTaskParams, request_params: ProjectOnly", "Promise<Task>")
        create(Body("task_params"), Params("request_params"))
            = POST "projects/{project_id}/tasks" => Root("task");

        /// Gets one task.
        ///
        /// @param task_id The task.
        /// @param request_params The project.
        /// @returns The task.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-task>
        ts("task_id: string | number, request_params: ProjectOnly", "Promise<Task>")
        get(Path("task_id"), Params("request_params"))
            = GET "projects/{project_id}/tasks/{task_id}" => Root("task");

        /// Changes a task.
        ///
        /// @param task_id The task.
        /// @param task_params The new values.
        /// @param request_params The project.
        /// @returns The task as it is now.
        /// @throws ApiError when the call fails, TypeError when `task_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/update-a-task>
        ts(
            "task_id: string | number, task_params: UpdateTaskParams, request_params: ProjectOnly",
            "Promise<Task>"
        )
        update(Path("task_id"), Body("task_params"), Params("request_params"))
            = PUT "projects/{project_id}/tasks/{task_id}" => Root("task");

        /// Deletes a task. There is no way back.
        ///
        /// @param task_id The task.
        /// @param request_params The project.
        /// @returns The ID of the project, and that the task is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-task>
        ts("task_id: string | number, request_params: ProjectOnly", "Promise<TaskDeleted>")
        delete(Path("task_id"), Params("request_params"))
            = DELETE "projects/{project_id}/tasks/{task_id}" => Bare;
    }
}
