"""Which addresses may be asked: names are resolved once, and the connection goes to the very address that was judged.

A name that resolves to a public address when it is checked and to a private one when it is used (« DNS rebinding »)
thus finds nothing to rebind.
"""

import ipaddress
import socket
from typing import Final, TypeAlias

_Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 addresses as IPv6 networks reach them (RFC 6052)."""
_UNICAST: Final = ipaddress.ip_network("2000::/3")
"""What of IPv6 is given out on the internet (RFC 4291, 2.4); Python takes « ::127.0.0.1 » and « fec0::1 » for it."""


class NoAddress(Exception):
    """No address that may be asked; the message says why, in a few words of French."""


def resolve(host: str, port: int, *, allow_private: bool) -> str:
    """The address to connect to for ``host``, in digits. Raises ``NoAddress``."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NoAddress("aucun serveur de ce nom") from None
    # A scope (« %eth0 ») belongs to link-local addresses alone.
    addresses = [str(each[4][0]) for each in found]
    for address in addresses:
        if allow_private or is_public(address):
            return address
    raise NoAddress("adresse du réseau privé, refusée (--allow-private l’autorise)")


def is_public(address: str) -> bool:
    """Whether ``address``, in digits, belongs to the internet: not to this machine, this network or no one."""
    if "%" in address:
        return False
    parsed: _Address = ipaddress.ip_address(address)
    if isinstance(parsed, ipaddress.IPv6Address):
        within = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if within is None and parsed in _NAT64:
            within = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if within is not None:
            return is_public(str(within))
        if parsed not in _UNICAST:
            return False
    return parsed.is_global and not parsed.is_multicast
