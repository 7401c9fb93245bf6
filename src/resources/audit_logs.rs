super::resource! {
    /// The audit logs of a team (API v1).
    ///
    /// @see <https://developers.lokalise.com/reference/list-audit-logs>
    AuditLogs of crate::clients::API_V1 {
        /// Lists audit events, a page at a time, by cursor.
        ///
        /// @param request_params Which events, how many, and the cursor.
        /// @returns A page of events, and the cursor of the next one.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-audit-logs>
        ts("request_params?: AuditLogParams", "Promise<CursorPaginatedResultV1<AuditEventV1>>")
        list(Params("request_params")) = GET "audit-logs" => CursorV1;
    }
}
