# Two images from one recipe: `--target api` and `--target worker`. The code runs as it is; nothing is compiled.

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM node:24-bookworm-slim AS code
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json package-lock.json LICENSE* ./
COPY config ./config
COPY domain ./domain
COPY workflows ./workflows
COPY activities ./activities
COPY usecases ./usecases
COPY outside ./outside
COPY templates ./templates
COPY db ./db
COPY api ./api
COPY worker ./worker
COPY deploy ./deploy

FROM code AS api
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
USER node
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "deploy/isHealthy.mjs", "http://127.0.0.1:3000/health/ready"]
CMD ["node", "api/main.ts"]

FROM code AS worker
RUN apt-get update \
  && apt-get install -y --no-install-recommends \
    fonts-crosextra-carlito fonts-dejavu-core fonts-liberation2 libreoffice-writer-nogui \
  && rm -rf /var/lib/apt/lists/*
# The workflows are bundled once, here: the running container cannot write beside its code.
RUN ["node", "--input-type=module", "-e", "await (await import('/app/worker/workflowBundle.ts')).workflowBundle('/app/.cache')"]
# LibreOffice writes its profile to the home folder, which is in memory.
ENV HOME=/tmp CACHE_FOLDER=/tmp/gpmi SOFFICE=/usr/bin/soffice WORKER_HEALTH_PORT=3001
USER node
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "deploy/isHealthy.mjs", "http://127.0.0.1:3001/health/ready"]
CMD ["node", "worker/main.ts"]
