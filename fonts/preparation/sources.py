"""Source files out of pinned packages, checked by SHA-256."""

import hashlib
import shutil
import subprocess
import tarfile
from pathlib import Path


def digest(data):
    return hashlib.sha256(data).hexdigest()


def fetch(source, cache):
    """The bytes of `source`: from the installed package if it is this very version, else from the
    package itself, downloaded into the folder `cache` with apt-get or npm and unpacked there.
    Nothing is installed. Raises ValueError if the file is not the pinned one."""
    installed = Path("/") / source.path
    if source.registry == "deb" and installed.is_file():
        data = installed.read_bytes()
        if digest(data) == source.sha256:
            return data
    folder = cache / f"{source.package}-{source.version}".replace("/", "-")
    if not folder.is_dir():
        part = folder.with_name(folder.name + ".part")  # so that a broken download leaves no folder
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        _UNPACK[source.registry](source, part)
        part.rename(folder)
    data = (folder / source.path).read_bytes()
    if digest(data) != source.sha256:
        raise ValueError(f"{folder / source.path} is not the pinned file: {digest(data)}")
    return data


def _unpack_deb(source, folder):
    pinned = f"{source.package}={source.version}"
    subprocess.run(["apt-get", "download", pinned], cwd=folder, check=True)
    (archive,) = folder.glob("*.deb")
    subprocess.run(["dpkg-deb", "-x", archive, folder], check=True)


def _unpack_npm(source, folder):
    pinned = f"{source.package}@{source.version}"
    subprocess.run(["npm", "pack", "--silent", pinned], cwd=folder, check=True)
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as package:
        package.extractall(folder)


_UNPACK = {"deb": _unpack_deb, "npm": _unpack_npm}
