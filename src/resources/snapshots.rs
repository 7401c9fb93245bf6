super::resource! {
    /// The snapshots of a project.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-snapshots>
    Snapshots of crate::clients::API {
        /// Lists the snapshots of a project, a page at a time.
        ///
        /// @param request_params The project, and which page.
        /// @returns A page of snapshots.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-snapshots>
        ts("request_params: ProjectWithPagination", "Promise<PaginatedResult<Snapshot>>")
        list(Params("request_params")) = GET "projects/{project_id}/snapshots" => Page("snapshots");

        /// Takes a snapshot of a project.
        ///
        /// @param snapshot_params The title.
        /// @param request_params The project.
        /// @returns The snapshot taken.
        /// @throws ApiError when the call fails, TypeError when `snapshot_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/create-a-snapshot>
        ts(
            "snapshot_params: CreateSnapshotParams, request_params: ProjectOnly",
            "Promise<Snapshot>"
        )
        create(Body("snapshot_params"), Params("request_params"))
            = POST "projects/{project_id}/snapshots" => Root("snapshot");

        /// Restores a snapshot as a copy of the project.
        ///
        /// @param snapshot_id The snapshot.
        /// @param request_params The project.
        /// @returns The project that the copy is.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/restore-a-snapshot>
        ts("snapshot_id: string | number, request_params: ProjectOnly", "Promise<Project>")
        restore(Path("snapshot_id"), Params("request_params"), Always("{}"))
            = POST "projects/{project_id}/snapshots/{snapshot_id}" => Bare;

        /// Deletes a snapshot. There is no way back.
        ///
        /// @param snapshot_id The snapshot.
        /// @param request_params The project.
        /// @returns The ID of the project, and that the snapshot is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-snapshot>
        ts("snapshot_id: string | number, request_params: ProjectOnly", "Promise<SnapshotDeleted>")
        delete(Path("snapshot_id"), Params("request_params"))
            = DELETE "projects/{project_id}/snapshots/{snapshot_id}" => Bare;
    }
}
