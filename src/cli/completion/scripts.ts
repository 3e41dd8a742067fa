import { COMPLETE } from './complete.js';

/** Nothing on the line is evaluated, and words out of files are never expanded: they may hold anything. */
const BASH = `# Completion of service-chain in bash.
_service_chain() {
  local manner typed value about path
  COMPREPLY=()
  {
    IFS= read -r manner
    IFS= read -r typed
    while IFS=$'\\t' read -r value about; do COMPREPLY+=("$value"); done
  } < <("$1" ${COMPLETE} bash "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  case $manner in
    files*) while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -f -- "$typed") ;;
    folders*) while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -d -- "$typed") ;;
  esac
  type compopt >/dev/null 2>&1 || return 0
  case $manner in *nospace*) compopt -o nospace ;; esac
  case $manner in files* | folders* | *quotes*) compopt -o filenames ;; esac
}
complete -F _service_chain service-chain
`;

const ZSH = `#compdef service-chain
# Completion of service-chain in zsh.
_service_chain() {
  local manner typed value about
  local -a values abouts hints space
  local -i i width=0
  {
    IFS= read -r manner
    IFS= read -r typed
    while IFS=$'\\t' read -r value about; do
      values+=("$value")
      abouts+=("$about")
      (( $#value > width )) && width=$#value
    done
  } < <("\${words[1]}" ${COMPLETE} zsh "\${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)
  for (( i = 1; i <= $#values; i++ )); do
    hints+=("\${(r:width:)values[i]}\${abouts[i]:+  -- \${abouts[i]}}")
  done
  [[ $manner == *nospace* ]] && space=(-S '')
  (( $#values )) && compadd -l "\${space[@]}" -d hints -a values
  case $manner in
    files*) _files ;;
    folders*) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _service_chain ]]; then
  _service_chain
else
  compdef _service_chain service-chain
fi
`;

const FISH = `# Completion of service-chain in fish.
function __service_chain_complete
  set -l words (commandline -opc)
  set -l program $words[1]
  set -e words[1]
  set -l typed (commandline -ct)
  set -l lines ($program ${COMPLETE} fish $words "$typed" 2>/dev/null)
  switch "$lines[1]"
    case 'files*'
      __fish_complete_path "$typed"
    case 'folders*'
      __fish_complete_directories "$typed"
  end
  set -e lines[1]
  set -e lines[1]
  set -q lines[1]; and printf '%s\\n' $lines
end
complete -c service-chain -f -a '(__service_chain_complete)'
`;

/** The script that a shell runs to complete the command, by shell. */
export const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH } as const;

/** A shell that can complete the command. */
export type Shell = keyof typeof SCRIPTS;
