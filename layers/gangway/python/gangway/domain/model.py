"""The two kinds of pydantic model the domain is made of; both are frozen."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """What we keep and pass around: immutable, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Document(BaseModel):
    """What comes from outside and may carry more than we read: immutable, unknown fields dropped."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True, populate_by_name=True)
