super::resource! {
    /// The comments on keys.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-comments>
    Comments of crate::clients::API {
        /// Lists the comments on a key, a page at a time.
        ///
        /// @param request_params The project, the key, and which page.
        /// @returns A page of comments.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-comments>
        ts("request_params: KeyProjectPagination", "Promise<PaginatedResult<Comment>>")
        list(Params("request_params"))
            = GET "projects/{project_id}/keys/{key_id}/comments" => Page("comments");

        /// Adds one comment or several to a key.
        ///
        /// @param comment_params The comments.
        /// @param request_params The project and the key.
        /// @returns The comments created.
        /// @throws ApiError when the call fails, TypeError when `comment_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/create-comments>
        ts(
            "comment_params: CommentData | CommentData[], request_params: ProjectAndKey",
            "Promise<Comment[]>"
        )
        create(Items("comment_params", "comments"), Params("request_params"))
            = POST "projects/{project_id}/keys/{key_id}/comments" => List("comments");

        /// Gets one comment.
        ///
        /// @param comment_id The comment.
        /// @param request_params The project and the key.
        /// @returns The comment.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-comment>
        ts("comment_id: string | number, request_params: ProjectAndKey", "Promise<Comment>")
        get(Path("comment_id"), Params("request_params"))
            = GET "projects/{project_id}/keys/{key_id}/comments/{comment_id}" => Root("comment");

        /// Deletes a comment; only its author can.
        ///
        /// @param comment_id The comment.
        /// @param request_params The project and the key.
        /// @returns The ID of the comment, and that it is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-comment>
        ts("comment_id: string | number, request_params: ProjectAndKey", "Promise<CommentDeleted>")
        delete(Path("comment_id"), Params("request_params"))
            = DELETE "projects/{project_id}/keys/{key_id}/comments/{comment_id}" => Bare;

        /// Lists the comments on all keys of a project, a page at a time.
        ///
        /// @param params The project, and which page.
        /// @returns A page of comments.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-project-comments>
        ts("params: ProjectWithPagination", "Promise<PaginatedResult<Comment>>")
        list_project_comments as "list_project_comments"(Params("params"))
            = GET "projects/{project_id}/comments" => Page("comments");
    }
}
