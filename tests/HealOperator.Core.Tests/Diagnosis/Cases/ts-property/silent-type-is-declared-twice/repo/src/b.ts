interface Order { amont2: number }
