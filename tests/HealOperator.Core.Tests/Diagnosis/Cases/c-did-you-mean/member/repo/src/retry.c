struct config {
	int retries;
	int timeout_ms;
};

int delay(struct config *c, int attempt)
{
	if (attempt > c->retires)
		return -1;
	return attempt * c->timeout_ms;
}
