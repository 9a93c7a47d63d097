"""PyInstaller: pack the content, and the modules that are imported by name."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

datas = collect_data_files("leukinfo")
hiddenimports = collect_submodules("leukinfo")
