"""Properties may take their time: a slow machine is no fault of the layout."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
