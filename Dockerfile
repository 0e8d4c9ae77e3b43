# The operator, and every pod it makes, run this one image. Bases are arguments: the public .NET images by default,
# images made by hack/images where no registry can be reached.
ARG BUILD_BASE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_BASE=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${BUILD_BASE} AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source
COPY . .
# Ahead-of-time code for our assemblies: a checkout pod starts in half the time.
RUN --mount=type=cache,target=/source/artifacts \
    dotnet publish src/HealOperator.Cli --configuration Release --use-current-runtime --no-self-contained \
      -p:PublishReadyToRun=true --output /app --verbosity quiet

FROM ${RUNTIME_BASE}
RUN command -v git && command -v ssh && test -e /etc/ssl/certs/ca-certificates.crt || { \
      apt-get update \
      && apt-get install -y --no-install-recommends git openssh-client ca-certificates \
      && rm -rf /var/lib/apt/lists/*; }
# ssh does not start for a user that has no entry; this is the one that pods run as.
RUN getent group 65532 || echo 'heal:x:65532:' >> /etc/group; \
    getent passwd 65532 || echo 'heal:x:65532:65532:HealOperator:/tmp:/usr/sbin/nologin' >> /etc/passwd
COPY --from=build /app /app
RUN ln -s /app/heal /usr/local/bin/heal
# A short-lived process gains nothing from profiling itself.
ENV DOTNET_TieredPGO=0 DOTNET_CLI_TELEMETRY_OPTOUT=1 HOME=/tmp
LABEL org.opencontainers.image.title="heal-operator" \
      org.opencontainers.image.description="Heals failed pipelines on Kubernetes: evidence first, changes second"
USER 65532:65532
ENTRYPOINT ["heal"]
