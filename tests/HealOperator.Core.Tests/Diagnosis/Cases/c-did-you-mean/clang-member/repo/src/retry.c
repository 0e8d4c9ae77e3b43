struct config { int retries; };

int left(struct config *c) { return c->retrise; }
