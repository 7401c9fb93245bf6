super::resource! {
    /// The keys of a project: what translations are translations of.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-keys>
    Keys of crate::clients::API {
        /// Lists keys, a page at a time, 100 unless `limit` says otherwise (at most 500).
        ///
        /// @param request_params The project, which keys, what to include of each, and which
        /// page or cursor.
        /// @returns A page of keys, and the cursor of the next one when `pagination` is
        /// `cursor`.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-keys>
        ts("request_params: KeyParamsWithPagination", "Promise<CursorPaginatedResult<Key>>")
        list(Params("request_params")) = GET "projects/{project_id}/keys" => Cursor("keys");

        /// Creates keys, at most 500 in a call.
        ///
        /// @param key_params The keys.
        /// @param request_params The project.
        /// @returns The keys created, and what went wrong with others.
        /// @throws ApiError when the call fails, TypeError when `key_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/create-keys>
        ts("key_params: CreateKeyParams, request_params: ProjectOnly", "Promise<BulkResult<Key>>")
        create(Body("key_params"), Params("request_params"))
            = POST "projects/{project_id}/keys" => Bulk("keys");

        /// Gets one key.
        ///
        /// @param key_id The key.
        /// @param request_params The project, and what to include.
        /// @returns The key.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-key>
        ts("key_id: string | number, request_params: GetKeyParams", "Promise<Key>")
        get(Path("key_id"), Params("request_params"))
            = GET "projects/{project_id}/keys/{key_id}" => Root("key");

        /// Changes a key.
        ///
        /// @param key_id The key.
        /// @param key_params The new values.
        /// @param request_params The project.
        /// @returns The key as it is now.
        /// @throws ApiError when the call fails, TypeError when `key_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/update-a-key>
        ts(
            "key_id: string | number, key_params: UpdateKeyData, request_params: ProjectOnly",
            "Promise<Key>"
        )
        update(Path("key_id"), Body("key_params"), Params("request_params"))
            = PUT "projects/{project_id}/keys/{key_id}" => Root("key");

        /// Deletes a key with its translations. There is no way back.
        ///
        /// @param key_id The key.
        /// @param request_params The project.
        /// @returns The ID of the project, and that the key is removed.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-key>
        ts("key_id: string | number, request_params: ProjectOnly", "Promise<KeyDeleted>")
        delete(Path("key_id"), Params("request_params"))
            = DELETE "projects/{project_id}/keys/{key_id}" => Bare;

        /// Changes several keys.
        ///
        /// @param key_params The new values, with the ID of each key.
        /// @param request_params The project.
        /// @returns The keys changed, and what went wrong with others.
        /// @throws ApiError when the call fails, TypeError when `key_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/bulk-update>
        ts(
            "key_params: BulkUpdateKeyParams, request_params: ProjectOnly",
            "Promise<BulkResult<Key>>"
        )
        bulk_update as "bulk_update"(Body("key_params"), Params("request_params"))
            = PUT "projects/{project_id}/keys" => Bulk("keys");

        /// Deletes several keys with their translations. There is no way back.
        ///
        /// @param key_ids The keys.
        /// @param request_params The project.
        /// @returns The ID of the project, and that the keys are removed.
        /// @throws ApiError when the call fails, TypeError when `key_ids` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/delete-multiple-keys>
        ts("key_ids: number[] | string[], request_params: ProjectOnly", "Promise<KeysBulkDeleted>")
        bulk_delete as "bulk_delete"(Member("key_ids", "keys"), Params("request_params"))
            = DELETE "projects/{project_id}/keys" => Bare;
    }
}
