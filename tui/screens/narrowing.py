"""Filters, order, months, contexts and names: other ways into the results."""

from search.facets import Sort as Order
from tui.screens.asking import Asking

ORDER_WORDS = {Order.RELEVANCE: "par pertinence", Order.DATE: "par date", Order.SOURCE: "par source"}


class Narrowing(Asking, inherit_bindings=False):
    """Narrows the results and looks at them from another side."""

    def action_order(self) -> None:
        """The next order."""
        orders = list(Order)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self.search()
