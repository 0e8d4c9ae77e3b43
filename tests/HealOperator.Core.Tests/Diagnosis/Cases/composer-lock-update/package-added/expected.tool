sh -c cd "${0%/*}" && composer update acme/lib-b --with-dependencies --no-install --no-scripts --no-interaction
composer.lock
