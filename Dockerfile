# Standpoint for a newsroom's server: see .hosting/README.md. The app runs as nobody in particular, on a file system that it cannot write.
FROM python:3.11-slim-bookworm AS wheels
COPY .hosting/requirements.txt /tmp/requirements.txt
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /tmp/requirements.txt

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin standpoint
COPY --from=wheels /venv /venv
COPY app.py LICENSE /standpoint/
COPY .streamlit/config.toml /standpoint/.streamlit/config.toml
COPY components /standpoint/components
COPY seeds /standpoint/seeds
RUN /venv/bin/python -m compileall -q /standpoint
ENV HOME=/tmp PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /standpoint
USER standpoint
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["/venv/bin/python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"]
CMD ["/venv/bin/streamlit", "run", "app.py", "--server.headless=true", "--server.port=8501", "--server.address=0.0.0.0", "--server.fileWatcherType=none"]
