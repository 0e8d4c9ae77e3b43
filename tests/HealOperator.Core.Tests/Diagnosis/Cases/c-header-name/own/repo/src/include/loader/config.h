#pragma once
int retries(void);
