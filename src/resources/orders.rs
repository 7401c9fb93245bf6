super::resource! {
    /// The translation orders of a team.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-orders>
    Orders of crate::clients::API {
        /// Lists the orders of a team, a page at a time.
        ///
        /// @param request_params The team, and which page.
        /// @returns A page of orders.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-orders>
        ts("request_params: TeamWithPagination", "Promise<PaginatedResult<Order>>")
        list(Params("request_params")) = GET "teams/{team_id}/orders" => Page("orders");

        /// Places an order, which costs money unless it is a dry run.
        ///
        /// @param order_params What to translate, by whom, and how it is paid.
        /// @param request_params The team.
        /// @returns The order placed.
        /// @throws ApiError when the call fails, TypeError when `order_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/create-an-order>
        ts("order_params: CreateOrderParams, request_params: TeamOnly", "Promise<Order>")
        create(Body("order_params"), Params("request_params"))
            = POST "teams/{team_id}/orders" => Object;

        /// Gets one order.
        ///
        /// @param order_id The order.
        /// @param request_params The team.
        /// @returns The order.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-an-order>
        ts("order_id: string | number, request_params: TeamOnly", "Promise<Order>")
        get(Path("order_id"), Params("request_params"))
            = GET "teams/{team_id}/orders/{order_id}" => Object;
    }
}
