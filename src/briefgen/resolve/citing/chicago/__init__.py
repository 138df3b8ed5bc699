"""Writes works as both styles of the Chicago Manual (17th edition) do."""
