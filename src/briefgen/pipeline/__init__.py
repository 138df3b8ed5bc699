"""The only modules that know the stages, in their order."""
