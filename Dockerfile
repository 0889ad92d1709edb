# A classroom's image: one student's server of a JupyterHub, with the lessons. docs/deploy.md says how to use it.
#
#     docker build --target student -t creditrights:student .
#     docker build --target teacher -t creditrights:teacher .
#
# The base brings jupyterhub-singleuser, JupyterLab and a user without rights (jovyan, 1000). Another registry or tag:
# --build-arg BASE=...; its jupyterhub must have the same major version as your hub.
ARG BASE=quay.io/jupyter/minimal-notebook:python-3.11.6

FROM ${BASE} AS wheel
USER 0
ARG PIP_INDEX_URL
WORKDIR /tmp/source
COPY pyproject.toml README.md LICENSE LICENSE-CONTENT ./
COPY creditrights creditrights
RUN python -m pip wheel --no-cache-dir --no-deps --wheel-dir /tmp/wheels .
USER 1000

FROM ${BASE} AS student
LABEL org.opencontainers.image.title="creditrights: 逾期有据" \
      org.opencontainers.image.licenses="MIT AND CC-BY-SA-4.0"
# A package index of your own, if the usual one cannot be reached: --build-arg PIP_INDEX_URL=ADDRESS
ARG PIP_INDEX_URL
COPY --from=wheel /tmp/wheels /tmp/wheels
# The lessons have an environment of their own, pinned as the book is: the base's packages stay as its makers tested them.
COPY requirements.txt constraints.txt /tmp/pinned/
USER 0
RUN python -m venv /opt/creditrights/env && \
    /opt/creditrights/env/bin/pip install --no-cache-dir -r /tmp/pinned/requirements.txt && \
    /opt/creditrights/env/bin/pip install --no-cache-dir --no-deps /tmp/wheels/*.whl && \
    /opt/creditrights/env/bin/python -m ipykernel install --prefix /opt/conda --name python3 --display-name "逾期有据"
# After the base's own, so that its jupyterhub-singleuser still starts the server.
ENV PATH=${PATH}:/opt/creditrights/env/bin
# Under a hub the home folder is often a mounted disk that hides what lies in it: the lessons lie outside, and a hook of
# the base image copies those that the student does not have yet when the server starts.
COPY scripts/copy_lessons.sh /usr/local/bin/before-notebook.d/50-lessons.sh
COPY --chown=1000:100 notebooks /opt/creditrights/notebooks
COPY --chown=1000:100 LICENSE LICENSE-CONTENT /opt/creditrights/
USER 1000
WORKDIR /home/jovyan

# Answers and the tools of grading: never for students.
FROM student AS teacher
COPY --chown=1000:100 exercises /opt/creditrights/exercises
