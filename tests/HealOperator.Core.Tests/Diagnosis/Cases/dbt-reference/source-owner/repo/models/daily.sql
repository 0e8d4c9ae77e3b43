select *
from {{ source("rawx", "customers") }}
